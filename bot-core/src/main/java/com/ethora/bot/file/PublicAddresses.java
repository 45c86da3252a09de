package com.ethora.bot.file;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Tells addresses that everybody can reach from those of this machine and of private
 * networks.
 */
final class PublicAddresses {

	/** What IANA has set aside for something else than hosts on the internet. */
	private static final List<Block> RESERVED = List.of(Block.of("0.0.0.0", 8), Block.of("10.0.0.0", 8),
			Block.of("100.64.0.0", 10), Block.of("127.0.0.0", 8), Block.of("169.254.0.0", 16),
			Block.of("172.16.0.0", 12), Block.of("192.0.0.0", 24), Block.of("192.0.2.0", 24),
			Block.of("192.88.99.0", 24), Block.of("192.168.0.0", 16), Block.of("198.18.0.0", 15),
			Block.of("198.51.100.0", 24), Block.of("203.0.113.0", 24), Block.of("224.0.0.0", 3));

	/** All others are reserved, or hold an address of the old kind inside. */
	private static final List<Block> USED = List.of(Block.of("2000::", 3));

	private static final List<Block> TUNNELS = List.of(Block.of("2001::", 23), Block.of("2001:db8::", 32),
			Block.of("2002::", 16), Block.of("3fff::", 20));

	private PublicAddresses() {
	}

	static boolean contains(InetAddress address) {
		if (address instanceof Inet4Address) {
			return RESERVED.stream().noneMatch((block) -> block.contains(address));
		}
		return USED.stream().anyMatch((block) -> block.contains(address))
				&& TUNNELS.stream().noneMatch((block) -> block.contains(address));
	}

	/**
	 * Addresses that begin alike.
	 *
	 * @param first the first of them
	 * @param length how many bits they have in common
	 */
	private record Block(byte[] first, int length) {

		static Block of(String address, int length) {
			try {
				return new Block(InetAddress.getByName(address).getAddress(), length);
			}
			catch (UnknownHostException ex) {
				throw new IllegalArgumentException(ex);
			}
		}

		boolean contains(InetAddress address) {
			byte[] bytes = address.getAddress();
			int rest = bytes.length * Byte.SIZE - this.length;
			return bytes.length == this.first.length
					&& new BigInteger(1, bytes).shiftRight(rest).equals(new BigInteger(1, this.first).shiftRight(rest));
		}

	}

}
