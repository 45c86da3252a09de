/**
 * Assistants: what people say in rooms, answered by a model.
 */
@NullMarked
package com.ethora.bot.ai;

import org.jspecify.annotations.NullMarked;
