/**
 * What every part of the server says: addresses, namespaces, errors and queries.
 */
@NullMarked
package com.ethora.bot.sandbox.stanza;

import org.jspecify.annotations.NullMarked;
