/**
 * Ethora's REST API, which is its backend: logins, rooms and files over HTTP.
 */
@NullMarked
package com.ethora.bot.api;

import org.jspecify.annotations.NullMarked;
