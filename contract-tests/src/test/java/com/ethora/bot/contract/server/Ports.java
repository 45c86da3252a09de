package com.ethora.bot.contract.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Free ports of loopback, below those the system gives to outgoing connections: a client
 * that knocks at a stopped server must never be given the server's own port.
 */
final class Ports {

	private static final int LOWEST = 20_000;

	private static final int HIGHEST = 32_000;

	private static final Set<Integer> given = ConcurrentHashMap.newKeySet();

	private Ports() {
	}

	static int next() {
		for (int attempt = 0; attempt < 200; attempt++) {
			int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
			if (given.add(port) && free(port)) {
				return port;
			}
		}
		throw new IllegalStateException("No free port between %d and %d".formatted(LOWEST, HIGHEST));
	}

	private static boolean free(int port) {
		try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			return socket.isBound();
		}
		catch (IOException ex) {
			return false;
		}
	}

}
