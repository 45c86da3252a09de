package com.ethora.bot.xmpp;

import java.io.IOException;
import java.net.Socket;
import java.util.List;

import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

import org.jspecify.annotations.Nullable;

/**
 * Puts encryption over a connection. The certificate must be trusted and must be made out
 * to the host we connected to, or, unless it is a WebSocket's, to the domain we ask it
 * for.
 */
final class TlsSockets {

	private TlsSockets() {
	}

	static SSLSocket over(Socket socket, XmppSettings settings) throws IOException {
		SSLSocketFactory factory = factory(settings.sslContext());
		SSLSocket encrypted = (SSLSocket) factory.createSocket(socket, settings.host(), settings.port(), true);
		SSLParameters parameters = encrypted.getSSLParameters();
		parameters.setEndpointIdentificationAlgorithm("HTTPS");
		if (settings.webSocket()) {
			parameters.setApplicationProtocols(new String[] { "http/1.1" });
		}
		else {
			askForDomain(parameters, settings.domain());
		}
		encrypted.setSSLParameters(parameters);
		encrypted.startHandshake();
		return encrypted;
	}

	/** The JDK accepts a certificate for this name or for the host. */
	private static void askForDomain(SSLParameters parameters, String name) {
		SNIHostName domain = hostName(name);
		if (domain != null) {
			parameters.setServerNames(List.of(domain));
		}
	}

	private static SSLSocketFactory factory(@Nullable SSLContext context) {
		return (context != null) ? context.getSocketFactory() : (SSLSocketFactory) SSLSocketFactory.getDefault();
	}

	private static @Nullable SNIHostName hostName(String domain) {
		try {
			return new SNIHostName(domain);
		}
		catch (IllegalArgumentException ex) {
			// An address is no host name, and needs none.
			return null;
		}
	}

}
