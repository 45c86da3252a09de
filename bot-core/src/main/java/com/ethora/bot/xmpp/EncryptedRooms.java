package com.ethora.bot.xmpp;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.ethora.bot.Jid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rooms whose people encrypt what they say from end to end. A bot holds no keys: it can
 * neither read nor answer, which is said once for each room and not for each message.
 */
final class EncryptedRooms {

	private static final Logger logger = LoggerFactory.getLogger(EncryptedRooms.class);

	/** Only rooms we are in or whose archive we read, so these stay few. */
	private final Set<Jid> known = ConcurrentHashMap.newKeySet();

	/** Whether what a message says is hidden from us. */
	static boolean sealed(Element message, EthoraData data) {
		return data.flag("clientEncrypted") || data.flag("omemoEncrypted") || message.has("encrypted")
				|| message.has("encryption", Ns.ENCRYPTION_MARK);
	}

	/** Somebody has said something hidden in a room. */
	void noticed(Jid room) {
		if (this.known.add(room)) {
			logger.warn("{} is end-to-end encrypted: the bot cannot read what is said there and skips it", room);
		}
	}

}
