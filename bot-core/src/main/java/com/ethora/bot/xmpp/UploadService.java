package com.ethora.bot.xmpp;

import com.ethora.bot.Jid;

/**
 * A service that keeps files.
 *
 * @param address its address
 * @param largest how many bytes a file may have
 */
record UploadService(Jid address, long largest) {

	boolean takes(long size) {
		return size <= this.largest;
	}

}
