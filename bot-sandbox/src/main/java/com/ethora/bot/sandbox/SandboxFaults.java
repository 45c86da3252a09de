package com.ethora.bot.sandbox;

/**
 * What can go wrong, on demand. Each takes effect before its method returns.
 */
public interface SandboxFaults {

	/**
	 * Cut all connections, as a failing network does: no farewell, not even of the
	 * WebSocket.
	 */
	void dropConnections();

	/**
	 * Become a black hole: read nothing, send nothing, keep all connections open.
	 * Stopping the sandbox ends it too.
	 * @param stalled whether to begin or to end it; at the end everything held passes
	 */
	void stall(boolean stalled);

	/**
	 * Take a person out of a room and tell nobody, as when a room was restarted.
	 * @param room name of the room
	 * @param nick who
	 * @throws IllegalArgumentException when the person is not there
	 */
	void silentKick(String room, String nick);

	/**
	 * Refuse every login, as with a wrong password.
	 * @param refuse whether to
	 */
	void refuseAuth(boolean refuse);

	/**
	 * Keep the next lasting message to a room in its archive and send it to the others,
	 * but not back to its sender.
	 */
	void loseNextEcho();

	/**
	 * Send the next lasting message to a room twice, with the same id.
	 */
	void duplicateNext();

	/**
	 * Hold the next lasting message to a room until the one after it in the same room has
	 * gone to everybody. The archive keeps the right order.
	 */
	void swapNextTwo();

	/**
	 * Let every connection be slow, in both directions together. Stopping the sandbox
	 * ends it.
	 * @param bytesPerSecond how much passes, or 0 for everything at once
	 */
	void throttle(int bytesPerSecond);

	/**
	 * Die and be there again at the same address: all connections are cut, and for a
	 * moment there is nobody to connect to. Rooms, archives and private elements stay.
	 */
	void restart();

	/**
	 * End all connections with the announcement that the server shuts down. New ones are
	 * welcome at once.
	 */
	void closeGracefully();

}
