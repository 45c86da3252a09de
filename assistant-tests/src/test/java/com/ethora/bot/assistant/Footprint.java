package com.ethora.bot.assistant;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * What of the machine is in use.
 *
 * @param threads threads of the operating system
 * @param most at most as many since {@link #reset()}
 * @param heap mebibytes of the heap that are needed
 * @param peak at most as many were taken since {@link #reset()}, needed or not
 * @param processor what all processors have done until now
 */
record Footprint(int threads, int most, long heap, long peak, Duration processor) {

	private static final long MIB = 1024 * 1024;

	static Footprint now() {
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		long peak = pools().mapToLong((pool) -> pool.getPeakUsage().getUsed()).sum() / MIB;
		System.gc();
		long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
		return new Footprint(threads.getThreadCount(), threads.getPeakThreadCount(), used, peak,
				ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO));
	}

	static void reset() {
		ManagementFactory.getThreadMXBean().resetPeakThreadCount();
		pools().forEach(MemoryPoolMXBean::resetPeakUsage);
	}

	private static Stream<MemoryPoolMXBean> pools() {
		return ManagementFactory.getMemoryPoolMXBeans().stream().filter((pool) -> pool.getType() == MemoryType.HEAP);
	}

}
