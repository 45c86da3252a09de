/**
 * Auto-configuration of assistants, where there is a model.
 */
@NullMarked
package com.ethora.bot.boot.ai;

import org.jspecify.annotations.NullMarked;
