/**
 * The other person in the room, who shares no code with the bot.
 */
@NullMarked
package com.ethora.bot.contract.client;

import org.jspecify.annotations.NullMarked;
