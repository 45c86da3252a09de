package com.ethora.bot;

/**
 * A way to ask for the rooms there are. Servers differ in which of them they know.
 */
public enum RoomListing {

	/** What the account has (XEP-0030), as Ethora's protocol is written down. */
	ACCOUNT,

	/** Ethora's own question {@code ns:getrooms}, as its clients ask it. */
	ETHORA,

	/** The public rooms of the service that has the rooms (XEP-0045). */
	SERVICE,

	/** The account's rooms as Ethora's backend knows them, where the bot has one. */
	BACKEND

}
