/**
 * The bot among people, outside of rooms: how it shows, who may see that, and who is
 * there.
 */
@NullMarked
package com.ethora.bot.people;

import org.jspecify.annotations.NullMarked;
