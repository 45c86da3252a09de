/**
 * Questions of a handler to the person whose message it handles, and what their answers
 * mean.
 */
@NullMarked
package com.ethora.bot.dialog;

import org.jspecify.annotations.NullMarked;
