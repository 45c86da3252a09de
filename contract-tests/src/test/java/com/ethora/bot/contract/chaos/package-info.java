/**
 * Faults strike at random while people talk to a bot; afterwards the archives are the
 * judge.
 */
@NullMarked
package com.ethora.bot.contract.chaos;

import org.jspecify.annotations.NullMarked;
