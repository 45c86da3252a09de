/**
 * Each call of a model: how long it may take, how many at once, and what becomes of its
 * failures.
 */
@NullMarked
package com.ethora.bot.ai.model;

import org.jspecify.annotations.NullMarked;
