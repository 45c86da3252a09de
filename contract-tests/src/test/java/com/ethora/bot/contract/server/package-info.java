/**
 * Chat servers to test against, each started from what is on this machine.
 */
@NullMarked
package com.ethora.bot.contract.server;

import org.jspecify.annotations.NullMarked;
