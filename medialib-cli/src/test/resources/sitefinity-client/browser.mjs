// The client is made for browsers: XMLHttpRequest as far as it uses it, with fetch.
globalThis.XMLHttpRequest = class {
  readyState = 0
  status = 0
  upload = {}
  #headers = {}
  #received

  open(method, url) {
    this.method = method
    this.url = url
  }
  setRequestHeader(name, value) {
    this.#headers[name] = value
  }
  getResponseHeader(name) {
    return this.#received.get(name)
  }
  getAllResponseHeaders() {
    return [...this.#received].map(([name, value]) => `${name}: ${value}\r\n`).join('')
  }
  async send(body) {
    const response = await fetch(this.url, {
      method: this.method,
      headers: this.#headers,
      body: this.method === 'GET' ? undefined : body,
      redirect: 'manual',
    })
    this.#received = response.headers
    this.responseText = this.response = await response.text()
    this.status = response.status
    this.statusText = response.statusText
    this.readyState = 4
    this.onreadystatechange?.()
  }
}
