/**
 * Time as a collaborator: real in production, made up in simulations.
 */
@NullMarked
package com.ethora.bot.time;

import org.jspecify.annotations.NullMarked;
