/**
 * The faults of the chaos suite: what they are, when they strike, how long it hurts.
 */
@NullMarked
package com.ethora.bot.contract.chaos.strike;

import org.jspecify.annotations.NullMarked;
