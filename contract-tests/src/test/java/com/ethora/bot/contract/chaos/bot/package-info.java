/**
 * The bot of the chaos suite: a process of its own, so that it can be killed.
 */
@NullMarked
package com.ethora.bot.contract.chaos.bot;

import org.jspecify.annotations.NullMarked;
