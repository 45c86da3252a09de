package com.ethora.bot.outbox;

import java.util.concurrent.CompletableFuture;

import com.ethora.bot.Delivery;
import com.ethora.bot.wire.OutboundMessage;

/**
 * A message on its way, and the promise made for it.
 */
record Letter(OutboundMessage message, CompletableFuture<Delivery> delivery) {
}
