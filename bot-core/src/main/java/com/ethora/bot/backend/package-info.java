/**
 * The port to Ethora's backend, which knows what a chat server does not: logins, rooms
 * for good, files.
 */
@NullMarked
package com.ethora.bot.backend;

import org.jspecify.annotations.NullMarked;
