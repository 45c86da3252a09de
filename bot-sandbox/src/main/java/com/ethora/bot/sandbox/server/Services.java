package com.ethora.bot.sandbox.server;

/**
 * What the phases of a stream lead to.
 *
 * @param domain the domain served
 * @param sasl the ways to log in
 * @param sessions who is logged in
 * @param router where stanzas go
 */
record Services(String domain, SaslMechanisms sasl, Sessions sessions, Router router) {

}
