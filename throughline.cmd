@echo off
rem Runs Throughline, after building it if that has not been done yet. Try: throughline --demo
setlocal
set "home=%~dp0"
set "jar=%home%deployment\target\throughline.jar"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -version >nul 2>&1
if errorlevel 1 (
    echo Throughline needs Java 17 or newer; install one, or set JAVA_HOME to it. 1>&2
    exit /b 1
)
if not exist "%jar%" (
    echo Building Throughline, once; this takes a few minutes and downloads what it needs ...
    pushd "%home%"
    call mvnw.cmd -q -DskipTests package
    if errorlevel 1 (
        popd
        echo The build failed; what Maven said stands above. 1>&2
        exit /b 1
    )
    popd
)
"%java%" -jar "%jar%" %*
exit /b %errorlevel%
