/**
 * Links that break on demand.
 */
@NullMarked
package com.ethora.bot.contract.fault;

import org.jspecify.annotations.NullMarked;
