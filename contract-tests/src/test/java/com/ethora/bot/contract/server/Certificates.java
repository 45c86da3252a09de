package com.ethora.bot.contract.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * An authority of our own and the certificate it gave to the servers, made by the JDK's
 * keytool.
 */
public final class Certificates {

	private static final String PASSWORD = "certificates";

	private static final Certificates instance = new Certificates("bot.test");

	private final String certificate;

	private final String key;

	private final SSLContext trusting;

	private Certificates(String domain) {
		Path folder = Folder.create("certificates");
		try {
			Path authority = folder.resolve("authority.p12");
			Path server = folder.resolve("server.p12");
			keytool(authority, "-genkeypair", "-alias", "authority", "-dname", "CN=Contract authority", "-ext", "bc:c",
					"-keyalg", "RSA", "-keysize", "2048", "-validity", "2");
			keytool(server, "-genkeypair", "-alias", "server", "-dname", "CN=" + domain, "-keyalg", "RSA", "-keysize",
					"2048", "-validity", "2");
			keytool(server, "-certreq", "-alias", "server", "-file", folder.resolve("server.csr").toString());
			keytool(authority, "-gencert", "-rfc", "-alias", "authority", "-infile",
					folder.resolve("server.csr").toString(), "-outfile", folder.resolve("server.crt").toString(),
					"-validity", "2", "-ext",
					"san=dns:" + domain + ",dns:conference." + domain + ",dns:localhost,ip:127.0.0.1");
			this.certificate = Files.readString(folder.resolve("server.crt"));
			this.key = pem("PRIVATE KEY", load(server).getKey("server", PASSWORD.toCharArray()).getEncoded());
			this.trusting = trusting(load(authority).getCertificate("authority"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			Folder.delete(folder);
		}
	}

	/**
	 * Return what to connect with in order to trust the servers of these tests.
	 * @return the context that knows our authority and no other
	 */
	public static SSLContext trusted() {
		return instance.trusting;
	}

	/**
	 * Return the certificate of the servers.
	 * @return the certificate in PEM
	 */
	static String certificate() {
		return instance.certificate;
	}

	/**
	 * Return the private key of the servers.
	 * @return the key in PEM
	 */
	static String key() {
		return instance.key;
	}

	private static String pem(String what, byte[] content) {
		String text = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(content);
		return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(what, text);
	}

	private static SSLContext trusting(Certificate authority) throws IOException, GeneralSecurityException {
		KeyStore store = KeyStore.getInstance("PKCS12");
		store.load(null, null);
		store.setCertificateEntry("authority", authority);
		TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		trust.init(store);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(null, trust.getTrustManagers(), null);
		return context;
	}

	private static KeyStore load(Path file) throws IOException, GeneralSecurityException {
		KeyStore store = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(file)) {
			store.load(in, PASSWORD.toCharArray());
		}
		return store;
	}

	private static void keytool(Path store, String... arguments) throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
		command.addAll(List.of(arguments));
		command.addAll(
				List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD, "-noprompt"));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		try {
			if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
				throw new IllegalStateException("keytool failed: " + output);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted", ex);
		}
	}

}
