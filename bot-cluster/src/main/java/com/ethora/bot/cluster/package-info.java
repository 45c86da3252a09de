/**
 * What several processes of one bot share.
 */
@NullMarked
package com.ethora.bot.cluster;

import org.jspecify.annotations.NullMarked;
