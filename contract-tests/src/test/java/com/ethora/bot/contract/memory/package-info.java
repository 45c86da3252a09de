/**
 * What assistants remember in real databases.
 */
@NullMarked
package com.ethora.bot.contract.memory;

import org.jspecify.annotations.NullMarked;
