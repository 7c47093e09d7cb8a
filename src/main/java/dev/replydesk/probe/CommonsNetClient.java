package dev.replydesk.probe;

import dev.replydesk.protocol.Reply;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPClientConfig;
import org.apache.commons.net.ftp.FTPFile;
import org.apache.commons.net.ftp.FTPFileEntryParser;
import org.apache.commons.net.ftp.parser.DefaultFTPFileEntryParserFactory;
import org.apache.commons.net.ftp.parser.FTPFileEntryParserFactory;
import org.apache.commons.net.ftp.parser.MLSxEntryParser;
import org.jspecify.annotations.Nullable;

/**
 * Commons Net as the engine: it connects, negotiates TLS, sends commands and parses listings.
 * Replies are read by our own reader instead, since the library loses what it does not understand:
 * codes without a text, bare line feeds, lines that look like the end of a longer reply.
 */
final class CommonsNetClient extends FTPClient {
    /** Systems whose listings look like no other; the rest is read as Unix or Windows. */
    private static final List<String> ODD_SYSTEMS =
            List.of(
                    FTPClientConfig.SYST_VMS,
                    FTPClientConfig.SYST_OS400,
                    FTPClientConfig.SYST_MVS,
                    FTPClientConfig.SYST_NETWARE);

    /** As IANA registers it for FTP over TLS. */
    private static final String[] APPLICATION_PROTOCOLS = {"ftp"};

    private static final FTPFileEntryParserFactory PARSERS = new DefaultFTPFileEntryParserFactory();

    private static final Duration TIME_TO_READ_LISTING = Duration.ofMillis(500);

    /** In characters; file names have 255 at most. */
    private static final int MAX_LISTING_LINE = 1024;

    /** More than any directory that people list has; each costs many times its length. */
    private static final int MAX_LISTING_LINES = 20_000;

    /** Where the next reply comes from. */
    interface ReplySource {
        Reply next() throws IOException;
    }

    private final String host;
    private final Supplier<SSLContext> context;
    private final ReplySource replies;
    private @Nullable Reply last;

    CommonsNetClient(
            String host,
            Supplier<SSLContext> context,
            Supplier<Socket> sockets,
            ReplySource replies) {
        this.host = host;
        this.context = context;
        this.replies = replies;
        setSocketFactory(new SuppliedSockets(sockets));
    }

    /**
     * Sets the streams up and reads nothing: the greeting is a stage of its own, and so is TLS. The
     * library forgets the name when it is told the address, but TLS needs it.
     */
    @Override
    protected void _connectAction_() throws IOException {
        _hostname_ = host;
        _input_ = _socket_.getInputStream();
        openOutput();
    }

    private void openOutput() throws IOException {
        _output_ = _socket_.getOutputStream();
        _controlOutput_ =
                new BufferedWriter(new OutputStreamWriter(_output_, StandardCharsets.UTF_8));
    }

    /** The bytes of the control connection, decrypted once TLS is up. */
    InputStream input() throws IOException {
        return _socket_.getInputStream();
    }

    /**
     * Performs the TLS handshake on the control connection. The library's own way names no
     * application protocol. The socket beneath stays open when the handshake fails: what it holds
     * may be plain text.
     */
    SSLSocket negotiate() throws IOException {
        var encrypted =
                (SSLSocket)
                        context.get()
                                .getSocketFactory()
                                .createSocket(_socket_, host, getRemotePort(), false);
        SSLParameters parameters = encrypted.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setApplicationProtocols(APPLICATION_PROTOCOLS);
        encrypted.setSSLParameters(parameters);
        encrypted.startHandshake();
        _socket_ = encrypted;
        openOutput();
        return encrypted;
    }

    /** Sends a command and waits for its first reply. */
    Reply exchange(String verb, @Nullable String argument) throws IOException {
        sendCommand(verb, argument);
        return Objects.requireNonNull(last);
    }

    /** Sends characters that are no FTP command. */
    void write(String characters) throws IOException {
        _controlOutput_.write(characters);
        _controlOutput_.flush();
    }

    @Override
    public int getReply() throws IOException {
        Reply reply = replies.next();
        last = reply;
        _replyCode = reply.code().value();
        _replyLines.clear();
        reply.lines().forEach(line -> _replyLines.add(line.text()));
        _newReplyString = true;
        return _replyCode;
    }

    @Override
    protected void __getReplyNoReport() throws IOException {
        getReply();
    }

    /**
     * What a listing names. A server that calls itself Windows may list as Unix does, and the other
     * way round, so what is no Unix listing is read as one of Windows.
     */
    static Listing read(byte[] listing, String verb, String system) {
        Listing read = read(listing, parser(verb, system));
        return read.entries().isEmpty() && read.unreadable() > 0 && !verb.equals("MLSD")
                ? read(listing, PARSERS.createFileEntryParser(FTPClientConfig.SYST_NT))
                : read;
    }

    /**
     * Line by line, since some expressions of the library take long for lines that were made to
     * take long: what is left when the time is over is not counted.
     */
    private static Listing read(byte[] listing, FTPFileEntryParser parser) {
        Deadline deadline = Deadline.in(TIME_TO_READ_LISTING);
        var entries = new ArrayList<Listing.Entry>();
        int unreadable = 0;
        try {
            for (String line : parser.preParse(lines(listing, parser))) {
                if (deadline.isOver()) {
                    break;
                }
                FTPFile file = line.length() > MAX_LISTING_LINE ? null : parser.parseFTPEntry(line);
                if (file == null) {
                    unreadable++;
                } else if (!List.of(".", "..").contains(file.getName())) {
                    entries.add(entry(file));
                }
            }
            return new Listing(entries, unreadable);
        } catch (IOException | RuntimeException broken) {
            return new Listing(entries, unreadable + 1);
        }
    }

    private static List<String> lines(byte[] listing, FTPFileEntryParser parser)
            throws IOException {
        var reader =
                new BufferedReader(
                        new InputStreamReader(
                                new ByteArrayInputStream(listing), StandardCharsets.UTF_8));
        var lines = new ArrayList<String>();
        String line;
        while (lines.size() < MAX_LISTING_LINES && (line = parser.readNextEntry(reader)) != null) {
            lines.add(line);
        }
        return lines;
    }

    private static Listing.Entry entry(FTPFile file) {
        return new Listing.Entry(file.getName(), file.getSize(), file.isFile());
    }

    /** Only known names reach the library: given a class name, it would load that class. */
    private static FTPFileEntryParser parser(String verb, String system) {
        if (verb.equals("MLSD")) {
            return MLSxEntryParser.getInstance();
        }
        String upper = system.toUpperCase(Locale.ROOT);
        String known =
                ODD_SYSTEMS.stream()
                        .filter(upper::contains)
                        .findFirst()
                        .orElse(FTPClientConfig.SYST_UNIX);
        return PARSERS.createFileEntryParser(known);
    }

    /** Hands out unconnected sockets, as the library wants them. */
    private static final class SuppliedSockets extends SocketFactory {
        private final Supplier<Socket> sockets;

        SuppliedSockets(Supplier<Socket> sockets) {
            this.sockets = sockets;
        }

        @Override
        public Socket createSocket() {
            return sockets.get();
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException("The address is judged before it is used");
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) {
            throw new UnsupportedOperationException("The address is judged before it is used");
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException("Connecting has a deadline");
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
            throw new UnsupportedOperationException("Connecting has a deadline");
        }
    }
}
