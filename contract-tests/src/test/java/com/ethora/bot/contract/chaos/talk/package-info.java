/**
 * What people ask in the chaos, and what the bot answers.
 */
@NullMarked
package com.ethora.bot.contract.chaos.talk;

import org.jspecify.annotations.NullMarked;
