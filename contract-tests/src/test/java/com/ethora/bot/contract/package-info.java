/**
 * What every chat server must be to a bot, asked of the sandbox and of real servers
 * alike.
 */
@NullMarked
package com.ethora.bot.contract;

import org.jspecify.annotations.NullMarked;
