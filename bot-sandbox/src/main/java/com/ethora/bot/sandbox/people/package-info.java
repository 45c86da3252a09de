/**
 * People and what they have to do with each other outside of rooms: who sees whose
 * presence, who blocks whom, what they tell about themselves.
 */
@NullMarked
package com.ethora.bot.sandbox.people;

import org.jspecify.annotations.NullMarked;
