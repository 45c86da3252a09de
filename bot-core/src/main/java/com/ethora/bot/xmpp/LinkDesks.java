package com.ethora.bot.xmpp;

/**
 * Where to turn to on one link, by what is wanted.
 *
 * @param notes what the server keeps for our account
 * @param desk rooms
 * @param direct one person at a time
 * @param uploads places for files
 * @param people how we show, and others
 */
record LinkDesks(LinkNotes notes, LinkDesk desk, LinkDirect direct, LinkUploads uploads, LinkPeople people) {
}
