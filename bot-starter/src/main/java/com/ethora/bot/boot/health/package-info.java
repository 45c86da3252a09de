/**
 * Whether the bots are well, for Spring Boot's actuator.
 */
@NullMarked
package com.ethora.bot.boot.health;

import org.jspecify.annotations.NullMarked;
