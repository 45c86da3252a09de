/**
 * Files up and down, by HTTP: what a bot sends is kept somewhere first, and what others
 * have sent is read with care.
 */
@NullMarked
package com.ethora.bot.file;

import org.jspecify.annotations.NullMarked;
