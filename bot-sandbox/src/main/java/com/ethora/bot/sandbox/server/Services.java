package com.ethora.bot.sandbox.server;

/**
 * What the phases of a stream lead to.
 *
 * @param domain the domain served
 * @param sasl checks who logs in
 * @param sessions who is logged in
 * @param router where stanzas go
 */
record Services(String domain, SaslPlain sasl, Sessions sessions, Router router) {

}
