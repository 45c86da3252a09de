package com.ethora.bot.xmpp;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.security.SecureRandom;

/**
 * A frame of a WebSocket, as RFC 6455 has it.
 *
 * @param last whether it is the last one of its message
 * @param opcode what it carries
 * @param payload what it carries it for
 */
record WebSocketFrame(boolean last, int opcode, byte[] payload) {

	static final int CONTINUATION = 0;

	static final int TEXT = 1;

	static final int BINARY = 2;

	static final int CLOSE = 8;

	static final int PING = 9;

	static final int PONG = 10;

	private static final int LAST = 0x80;

	private static final int RESERVED = 0x70;

	private static final int OPCODE = 0x0F;

	private static final int MASKED = 0x80;

	/** Up to here a length is one byte; control frames are never longer. */
	private static final int SHORT = 125;

	private static final int TWO_BYTES = 126;

	private static final int EIGHT_BYTES = 127;

	private static final int MASK_LENGTH = 4;

	private static final SecureRandom random = new SecureRandom();

	/**
	 * Read the next frame of a server.
	 * @throws MalformedFrameException when it is none
	 */
	static WebSocketFrame read(DataInputStream input) throws IOException {
		int first = input.readUnsignedByte();
		int second = input.readUnsignedByte();
		int opcode = first & OPCODE;
		boolean last = (first & LAST) != 0;
		if ((first & RESERVED) != 0 || (second & MASKED) != 0 || (opcode > BINARY && opcode < CLOSE) || opcode > PONG) {
			throw new MalformedFrameException("a frame that is none");
		}
		long length = second & ~MASKED;
		if (opcode >= CLOSE && (!last || length > SHORT)) {
			throw new MalformedFrameException("a control frame that is too long");
		}
		if (length == TWO_BYTES) {
			length = input.readUnsignedShort();
		}
		else if (length == EIGHT_BYTES) {
			length = input.readLong();
		}
		if (length < 0 || length > Channel.MAX_ELEMENT) {
			throw new MalformedFrameException("an element of more than %d bytes".formatted(Channel.MAX_ELEMENT));
		}
		byte[] payload = new byte[(int) length];
		input.readFully(payload);
		return new WebSocketFrame(last, opcode, payload);
	}

	/**
	 * Return the frame as a client sends it: whole, and masked so that nothing in between
	 * takes it for something else.
	 */
	byte[] masked() {
		ByteArrayOutputStream frame = new ByteArrayOutputStream(this.payload.length + 14);
		frame.write((this.last ? LAST : 0) | this.opcode);
		writeLength(frame);
		byte[] mask = new byte[MASK_LENGTH];
		random.nextBytes(mask);
		frame.writeBytes(mask);
		byte[] hidden = new byte[this.payload.length];
		for (int i = 0; i < hidden.length; i++) {
			hidden[i] = (byte) (this.payload[i] ^ mask[i % MASK_LENGTH]);
		}
		frame.writeBytes(hidden);
		return frame.toByteArray();
	}

	private void writeLength(ByteArrayOutputStream frame) {
		int length = this.payload.length;
		if (length <= SHORT) {
			frame.write(MASKED | length);
			return;
		}
		int bytes = (length <= 0xFFFF) ? 2 : 8;
		frame.write(MASKED | ((bytes == 2) ? TWO_BYTES : EIGHT_BYTES));
		for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
			frame.write((int) ((long) length >> shift));
		}
	}

}
