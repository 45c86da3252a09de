package com.ethora.bot.xmpp;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The server's side of SCRAM, with the JDK's means.
 */
final class ScramPeer {

	private final String hash;

	private final String password;

	private final int iterations;

	private final byte[] salt = utf8("sixteen bytes!!!");

	private String bare = "";

	private String challenge = "";

	ScramPeer(SaslMechanism mechanism, String password, int iterations) {
		this.hash = (mechanism == SaslMechanism.SCRAM_SHA_1) ? "SHA1" : "SHA256";
		this.password = password;
		this.iterations = iterations;
	}

	/** What the server says to what the client says first. */
	byte[] challenge(byte[] first) {
		String message = new String(first, StandardCharsets.UTF_8);
		this.bare = message.substring(message.indexOf("n="));
		this.challenge = this.bare.substring(this.bare.indexOf("r=")) + "server,s=" + encode(this.salt) + ",i="
				+ this.iterations;
		return utf8(this.challenge);
	}

	/** What the server says to the client's proof, or nothing if it is wrong. */
	byte[] verdict(byte[] last) {
		String message = new String(last, StandardCharsets.UTF_8);
		int end = message.indexOf(",p=");
		byte[] conversation = utf8(this.bare + "," + this.challenge + "," + message.substring(0, end));
		byte[] salted = salted();
		byte[] key = mac(salted, utf8("Client Key"));
		byte[] signature = mac(digest(key), conversation);
		byte[] proof = Base64.getDecoder().decode(message.substring(end + 3));
		for (int i = 0; i < proof.length; i++) {
			proof[i] ^= signature[i];
		}
		return MessageDigest.isEqual(proof, key)
				? utf8("v=" + encode(mac(mac(salted, utf8("Server Key")), conversation))) : new byte[0];
	}

	private byte[] salted() {
		try {
			int bits = this.hash.equals("SHA1") ? 160 : 256;
			return SecretKeyFactory.getInstance("PBKDF2WithHmac" + this.hash)
				.generateSecret(new PBEKeySpec(this.password.toCharArray(), this.salt, this.iterations, bits))
				.getEncoded();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private byte[] mac(byte[] key, byte[] message) {
		try {
			Mac mac = Mac.getInstance("Hmac" + this.hash);
			mac.init(new SecretKeySpec(key, "Hmac"));
			return mac.doFinal(message);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private byte[] digest(byte[] message) {
		try {
			return MessageDigest.getInstance(this.hash.replace("SHA", "SHA-")).digest(message);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static String encode(byte[] bytes) {
		return Base64.getEncoder().encodeToString(bytes);
	}

}
