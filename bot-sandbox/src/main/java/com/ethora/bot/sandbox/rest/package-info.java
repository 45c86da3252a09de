/**
 * The REST API of the server without a socket: logins, rooms and files over HTTP.
 */
@NullMarked
package com.ethora.bot.sandbox.rest;

import org.jspecify.annotations.NullMarked;
