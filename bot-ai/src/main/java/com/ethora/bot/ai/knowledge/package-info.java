/**
 * What an assistant knows from documents, and how it says where it knows it from.
 */
@NullMarked
package com.ethora.bot.ai.knowledge;

import org.jspecify.annotations.NullMarked;
