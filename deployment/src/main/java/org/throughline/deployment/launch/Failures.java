package org.throughline.deployment.launch;

import org.throughline.persistence.embedded.EmbeddedPostgresFailure;
import org.throughline.persistence.migration.MigrationFailure;
import org.throughline.persistence.move.MoveRefused;

/** Finds the exit code for what other packages report. */
final class Failures {

    private Failures() {}

    static LaunchFailure of(EmbeddedPostgresFailure failure) {
        ExitCode code = switch (failure.reason()) {
            case DATA_FOLDER_IN_USE, DATA_FOLDER_UNUSABLE -> ExitCode.DATA_FOLDER;
            case OTHER_MAJOR_VERSION, UNSUPPORTED_PLATFORM, ROOT_REFUSED, SERVER_FAILED ->
                ExitCode.EMBEDDED_DATABASE_FAILED;
        };
        return new LaunchFailure(code, failure.getMessage(), failure);
    }

    static LaunchFailure of(MigrationFailure failure) {
        ExitCode code = switch (failure.reason()) {
            case UNREACHABLE -> ExitCode.DATABASE_UNREACHABLE;
            case SIGN_IN_REFUSED -> ExitCode.DATABASE_REFUSED;
            case TOO_OLD, WRONG_ENCODING -> ExitCode.DATABASE_UNSUITABLE;
            case BUSY, CHANGE_FAILED -> ExitCode.MIGRATION_FAILED;
        };
        return new LaunchFailure(code, failure.getMessage(), failure);
    }

    static LaunchFailure of(MoveRefused refusal) {
        return new LaunchFailure(ExitCode.NOT_MOVED, refusal.getMessage(), refusal);
    }

    static LaunchFailure unexpected(RuntimeException failure, String whereDetailsAre) {
        return new LaunchFailure(
                ExitCode.UNEXPECTED,
                "Throughline cannot start because of an error that nobody foresaw ("
                        + failure.getClass().getSimpleName() + ")" + whereDetailsAre + ".",
                failure);
    }
}
