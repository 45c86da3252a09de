package com.ethora.bot.contract.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import com.ethora.bot.Jid;

/**
 * An account in a certificate (RFC 6120, section 13.7.1.4), which keytool has no word
 * for.
 */
final class XmppAddress {

	private static final int SEQUENCE = 0x30;

	private static final int UTF8 = 0x0C;

	private static final int TAGGED = 0xA0;

	/** 1.3.6.1.5.5.7.8.5 */
	private static final byte[] ON_XMPP_ADDRESS = { 0x06, 0x08, 0x2B, 0x06, 0x01, 0x05, 0x05, 0x07, 0x08, 0x05 };

	private XmppAddress() {
	}

	/** The account as an extension that keytool takes. */
	static String extension(Jid account) {
		byte[] address = der(TAGGED, der(UTF8, account.bare().toString().getBytes(StandardCharsets.UTF_8)));
		byte[] names = der(SEQUENCE, der(TAGGED, ON_XMPP_ADDRESS, address));
		return "2.5.29.17=" + HexFormat.ofDelimiter(":").formatHex(names);
	}

	private static byte[] der(int tag, byte[]... contents) {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		for (byte[] part : contents) {
			content.writeBytes(part);
		}
		if (content.size() > Byte.MAX_VALUE) {
			throw new IllegalArgumentException("An account that is too long for this");
		}
		ByteArrayOutputStream element = new ByteArrayOutputStream();
		element.write(tag);
		element.write(content.size());
		element.writeBytes(content.toByteArray());
		return element.toByteArray();
	}

}
