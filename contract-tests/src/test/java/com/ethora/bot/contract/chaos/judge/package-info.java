/**
 * Finds out from the archives whether every message was answered once and in order.
 */
@NullMarked
package com.ethora.bot.contract.chaos.judge;

import org.jspecify.annotations.NullMarked;
