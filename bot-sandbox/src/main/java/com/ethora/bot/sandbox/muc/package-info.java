/**
 * Rooms: who is in them, what is said in them and who may change them.
 */
@NullMarked
package com.ethora.bot.sandbox.muc;

import org.jspecify.annotations.NullMarked;
