/**
 * Files that people have uploaded.
 */
@NullMarked
package com.ethora.bot.sandbox.file;

import org.jspecify.annotations.NullMarked;
