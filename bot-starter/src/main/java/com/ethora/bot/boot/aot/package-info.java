/**
 * What an application that is processed ahead of time has to keep for its bots.
 */
@NullMarked
package com.ethora.bot.boot.aot;

import org.jspecify.annotations.NullMarked;
