package org.throughline.bench.spring;

import java.util.UUID;

record Organization(UUID id, String name, String sector) {}
