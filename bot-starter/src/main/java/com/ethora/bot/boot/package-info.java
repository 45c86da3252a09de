/**
 * Bots in a Spring Boot application: auto-configuration, properties and life cycle.
 */
@NullMarked
package com.ethora.bot.boot;

import org.jspecify.annotations.NullMarked;
