/**
 * Who may have a method run, and how often.
 */
@NullMarked
package com.ethora.bot.policy;

import org.jspecify.annotations.NullMarked;
