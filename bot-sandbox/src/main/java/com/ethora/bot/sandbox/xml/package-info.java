/**
 * Elements, read and written: hostile input ends in an exception, never in a surprise.
 */
@NullMarked
package com.ethora.bot.sandbox.xml;

import org.jspecify.annotations.NullMarked;
