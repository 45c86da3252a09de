package com.ethora.bot.sandbox.muc;

import com.ethora.bot.sandbox.stanza.Ns;
import com.ethora.bot.sandbox.xml.Element;

/**
 * Why a presence or a message of a room was sent (XEP-0045, section 15.6).
 */
enum Status {

	NON_ANONYMOUS(100), CONFIGURATION_CHANGED(104), SELF(110), CREATED(201), BANNED(301), KICKED(307),
	NO_LONGER_A_MEMBER(321);

	private final int code;

	Status(int code) {
		this.code = code;
	}

	Element toElement() {
		return Element.of("status", Ns.MUC_USER).with("code", Integer.toString(this.code));
	}

}
